"""What was asked: one module per topic, each command an answer and a view."""
