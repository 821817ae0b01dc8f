"""Made by `manage.py makemigrations tracker`."""
