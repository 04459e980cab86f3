"""Files of other journals and of our own: a module a format. A file is right, or nothing of it is taken."""
