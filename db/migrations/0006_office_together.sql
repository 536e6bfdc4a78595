CREATE TABLE `tombstones` (
	`campaign` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`year` integer NOT NULL,
	`departments` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `administrators` (
	`person` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `deputies` (
	`department` text NOT NULL,
	`leader` text NOT NULL,
	`deputy` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`department`, `leader`),
	FOREIGN KEY (`department`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deputies_by_deputy` ON `deputies` (`deputy`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`code` text PRIMARY KEY NOT NULL,
	`department` text NOT NULL,
	`role` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`department`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `join_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`department` text NOT NULL,
	`person` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`invited_by` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`department`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `join_requests_by_department` ON `join_requests` (`department`,`state`);--> statement-breakpoint
CREATE TABLE `reviewers` (
	`campaign` text NOT NULL,
	`person` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`campaign`, `person`),
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reviewers_by_person` ON `reviewers` (`person`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`evaluation` text NOT NULL,
	`kind` text NOT NULL,
	`snapshot` integer,
	`by` text NOT NULL,
	`on_behalf_of` text,
	`note` text,
	`sections` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`evaluation`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decisions_by_evaluation` ON `decisions` (`evaluation`);--> statement-breakpoint
CREATE TABLE `review_scores` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`evaluation` text NOT NULL,
	`indicator` text NOT NULL,
	`points` text,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`evaluation`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_scores_by_evaluation` ON `review_scores` (`evaluation`);--> statement-breakpoint
CREATE TABLE `snapshots` (
	`evaluation` text NOT NULL,
	`number` integer NOT NULL,
	`version` integer NOT NULL,
	`json` text NOT NULL,
	`hash` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`evaluation`, `number`),
	FOREIGN KEY (`evaluation`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`evaluation` text NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`person` text NOT NULL,
	`by` text NOT NULL,
	`note` text,
	`at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`evaluation`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_assignment_a_target` ON `assignments` (`evaluation`,`kind`,`target`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `assignments_by_person` ON `assignments` (`person`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`evaluation` text NOT NULL,
	`purpose` text NOT NULL,
	`fact` text,
	`indicator` text,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`media_type` text NOT NULL,
	`storage_key` text NOT NULL,
	`message` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`removed_by` text,
	`removed_at` integer,
	FOREIGN KEY (`evaluation`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_by_evaluation` ON `evidence` (`evaluation`);--> statement-breakpoint
ALTER TABLE `campaigns` ADD `name` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `scheme_id` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `deadline` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `opened_by` text;--> statement-breakpoint
ALTER TABLE `people` ADD `name` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `origin` text;--> statement-breakpoint
ALTER TABLE `audit_log` ADD `department` text;--> statement-breakpoint
ALTER TABLE `audit_log` ADD `campaign` text;--> statement-breakpoint
ALTER TABLE `audit_log` ADD `detail` text;--> statement-breakpoint
ALTER TABLE `audit_log` ADD `digest` text;--> statement-breakpoint
ALTER TABLE `audit_log` ADD `hash` text;--> statement-breakpoint
-- What may only grow as well: what was handed in, what was decided, what the reviewer gave.
CREATE TRIGGER `snapshots_no_update` BEFORE UPDATE ON `snapshots`
BEGIN SELECT RAISE(ABORT, 'snapshots are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decisions_no_update` BEFORE UPDATE ON `decisions`
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `review_scores_no_update` BEFORE UPDATE ON `review_scores`
BEGIN SELECT RAISE(ABORT, 'review_scores are append-only'); END;
