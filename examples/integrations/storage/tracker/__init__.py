"""An application of Django: plans and goals, in fields that hold documents."""
