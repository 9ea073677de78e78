"""Bytes: their store, checksums and page images."""
