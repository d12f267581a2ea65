"""A module of Huawei's own SDK that is not part of this one; importing it says what to use instead."""

from modelarts._absent_modules import absent

raise absent("manifest")
