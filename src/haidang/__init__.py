"""Hải Đăng: reads, checks, traces and composes the documents of a local government's programme."""
