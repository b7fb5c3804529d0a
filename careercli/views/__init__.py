"""Lays answers out as pages: words and order, no colours and no widths."""
