"""Makes packs of the files in which publishers give away their classifications: one module a publisher.

Tables are told apart by their headers, never by position or by file name; what is dangling, repeated or empty is
counted and listed, and never mended unsaid.
"""
