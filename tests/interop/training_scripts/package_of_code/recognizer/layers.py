WIDTHS = [3, 5, 8]


def depth(widths):
    return len(widths)
