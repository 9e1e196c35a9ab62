"""Clippings are examples cut out to be used elsewhere: one module for each form they are cut in.

Whatever the form, the licence, the source line, the draft notice and the picture credits go with it.
"""
