import type { QueueStatistics } from '../evaluation/index.ts';

/** The figures of the outbox in Prometheus' text form. */
export function metricsText(queue: QueueStatistics): string {
  return [
    gauge('ziping_outbox_pending', 'Messages waiting for delivery', queue.pending),
    gauge('ziping_outbox_oldest_seconds', 'Age of the oldest waiting message', queue.oldestPendingSeconds),
    gauge('ziping_outbox_sent', 'Messages delivered and still on record', queue.sent),
    gauge('ziping_outbox_failed', 'Messages given up because they were refused', queue.failed),
    gauge('ziping_outbox_unknown', 'Messages given up that may have arrived', queue.unknown),
  ].join('');
}

const gauge = (name: string, help: string, value: number) =>
  `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`;
