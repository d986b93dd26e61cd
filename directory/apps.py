from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "directory"
    verbose_name = "Register"

    def ready(self) -> None:
        """Join what the layers may not know of each other: the sweep reads imported files as CSV."""
        from directory.exchange.csv_file import FileProblem, open_csv
        from directory.exchange.csv_offers import load
        from directory.publishing.imports.import_batches import Format, work_due
        from directory.publishing.jobs.sweeps import WORK, Work

        csv = Format(open_csv, load, FileProblem)
        WORK.append(Work("imports", lambda now: work_due(now, csv)))
