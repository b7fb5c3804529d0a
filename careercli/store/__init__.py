"""Where facts live: packs on disk, read strictly, and the SQLite cache compiled from them."""
