"""Choosing a language; writing sentences, numbers and money in it."""
