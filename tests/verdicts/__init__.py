"""Goals with the verdict that an expert gives on each criterion, written down before the library was asked."""
