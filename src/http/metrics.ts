import type { QueueStatistics, StorageFigures } from '../evaluation/index.ts';
import type { ConnectionStatus } from '../feishu/long-connection/index.ts';
import type { Trouble } from '../log.ts';
import type { MachineFigures } from './host.ts';
import { type AnswerFigures, answerBounds, type OpenedFigures } from './tally.ts';

export interface MetricsParts {
  readonly queue: QueueStatistics;
  readonly stored: StorageFigures;
  /** Null where there is no long connection. */
  readonly line: ConnectionStatus | null;
  /** Null on Workers. */
  readonly machine: MachineFigures | null;
  readonly answers: AnswerFigures;
  readonly opened: readonly OpenedFigures[];
  readonly troubles: readonly Trouble[];
  readonly now: Date;
}

/** How the service stands, in Prometheus' text form; docs/operations.md says what each figure means. */
export function metricsText(parts: MetricsParts): string {
  const { line, machine } = parts;
  return [
    ...queueFigures(parts.queue),
    ...storedFigures(parts.stored),
    ...answerFigures(parts.answers),
    ...openedFigures(parts.opened),
    ...troubleFigures(parts.troubles),
    ...(line === null ? [] : lineFigures(line)),
    ...(machine === null ? [] : machineFigures(machine, parts)),
  ].join('');
}

function queueFigures(queue: QueueStatistics): readonly string[] {
  return [
    gauge('ziping_outbox_pending', 'Messages waiting for delivery', queue.pending),
    gauge('ziping_outbox_oldest_seconds', 'Age of the oldest waiting message', queue.oldestPendingSeconds),
    gauge('ziping_outbox_sent', 'Messages delivered and still on record', queue.sent),
    gauge('ziping_outbox_failed', 'Messages given up because they were refused', queue.failed),
    gauge('ziping_outbox_unknown', 'Messages given up that may have arrived', queue.unknown),
    gauge('ziping_delivery_lease', 'Whether a process holds the right to deliver', Number(queue.isLeased)),
  ];
}

function storedFigures({ events, databaseBytes, files }: StorageFigures): readonly string[] {
  return [
    gauge('ziping_inbox_events', 'Events remembered, so that none counts twice', events),
    gauge('ziping_database_bytes', 'Size of the database', databaseBytes),
    gauge('ziping_evidence_files', 'Files kept as evidence', files.count),
    gauge('ziping_evidence_bytes', 'Size of the files kept as evidence', files.bytes),
  ];
}

function answerFigures({ count, seconds, late, within }: AnswerFigures): readonly string[] {
  const name = 'ziping_answer_seconds';
  const buckets = answerBounds.map((bound, index) => `${name}_bucket{le="${bound}"} ${within[index]}\n`);
  return [
    metric('counter', 'ziping_answers_late_total', 'Answers not ready within 2.5 s', late),
    head('histogram', name, 'How long answers to pushes took'),
    ...buckets,
    `${name}_bucket{le="+Inf"} ${count}\n${name}_sum ${seconds}\n${name}_count ${count}\n`,
  ];
}

function openedFigures(opened: readonly OpenedFigures[]): readonly string[] {
  const name = 'ziping_pushes_opened_total';
  return [
    head('counter', name, 'Pushes taken, by whether the present or the next key and token opened them'),
    ...opened.map(
      ({ encryptKey, verificationToken, count }) =>
        `${name}{encrypt_key="${encryptKey}",verification_token="${verificationToken}"} ${count}\n`,
    ),
  ];
}

function troubleFigures(troubles: readonly Trouble[]): readonly string[] {
  const name = 'ziping_troubles_total';
  return [
    head('counter', name, 'Warnings and errors logged, by event and code'),
    ...troubles.map(
      ({ level, event, code, count }) =>
        `${name}{level="${level}",event="${label(event)}",code="${label(code)}"} ${count}\n`,
    ),
  ];
}

function lineFigures({ connected, reconnects }: ConnectionStatus): readonly string[] {
  return [
    gauge('ziping_long_connection_up', 'Whether Feishu can reach us', connected ? 1 : 0),
    metric('counter', 'ziping_long_connection_reconnects_total', 'Connections made anew', reconnects),
  ];
}

function machineFigures(
  { disk, residentBytes, startedAt }: MachineFigures,
  { stored: { lastBackup }, now }: Pick<MetricsParts, 'stored' | 'now'>,
): readonly string[] {
  const started = startedAt.getTime() / 1000;
  const age = lastBackup === null ? '+Inf' : Math.max(0, now.getTime() - lastBackup.getTime()) / 1000;
  return [
    gauge('ziping_process_start_seconds', 'When the process started, in seconds since 1970', started),
    gauge('ziping_process_resident_bytes', 'Memory of the process', residentBytes),
    ...(disk === null
      ? []
      : [
          gauge('ziping_disk_free_bytes', 'Room left where the database lies', disk.freeBytes),
          gauge('ziping_backup_age_seconds', 'Time since the database last copied itself', age),
        ]),
  ];
}

const label = (text: string) => text.replace(/["\\\n]/g, '_');

const gauge = (name: string, help: string, value: number | string) => metric('gauge', name, help, value);

const head = (type: 'gauge' | 'counter' | 'histogram', name: string, help: string) =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;

const metric = (type: 'gauge' | 'counter', name: string, help: string, value: number | string) =>
  `${head(type, name, help)}${name} ${value}\n`;
