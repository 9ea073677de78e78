"""The editors' desk: pages, forms, review."""
