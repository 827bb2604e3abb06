"""Background work: a row for each job (lease, progress, attempts, cancellation) over the queue of django-tasks."""
