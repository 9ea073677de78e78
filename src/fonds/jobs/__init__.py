"""Work done later, by the worker: one table, leases, no broker.

`fonds.jobs.queue.enqueue` asks for work, `fonds.jobs.registry.JOBS` lists what can be asked for,
`fonds.jobs.worker.run` does it. A job may be done twice, when a worker dies at its very end, so
every job is written to come to the same end however often it is done.
"""
