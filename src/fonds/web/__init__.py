"""The public pages and machine doors."""
