"""An offline explorer of customer-service careers: roles, pay, skills and the ladder, every figure with its source."""

__version__ = "0.3.0"
