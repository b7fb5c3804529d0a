"""Questions and their answers: pure functions over a `Catalog`, without input, output or language."""
