"""Finds what people mean by names and amounts as they type them."""
