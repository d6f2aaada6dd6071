"""Profiles and tokens: who the user is, and where that is kept."""
