"""The classes that inference scripts inherit from, by the names that the documentation gives them.

Source: "Specifications for Writing Model Inference Code", Table 1, and its earlier edition for the engines that the
table does not list any more.
"""
