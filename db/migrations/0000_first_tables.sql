CREATE TABLE `campaigns` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`year` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `departments` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `departments_by_name` ON `departments` (`name`);--> statement-breakpoint
CREATE TABLE `members` (
	`person` text NOT NULL,
	`department` text NOT NULL,
	`role` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`person`, `department`),
	FOREIGN KEY (`department`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `members_by_department` ON `members` (`department`);--> statement-breakpoint
CREATE TABLE `living_cards` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`person` text NOT NULL,
	`topic` text NOT NULL,
	`evaluation` text,
	`message` text,
	`issued_at` integer NOT NULL,
	`open` integer NOT NULL,
	FOREIGN KEY (`evaluation`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `living_cards_id_unique` ON `living_cards` (`id`);--> statement-breakpoint
CREATE INDEX `living_cards_by_person` ON `living_cards` (`person`,`topic`);--> statement-breakpoint
CREATE INDEX `living_cards_by_evaluation` ON `living_cards` (`evaluation`,`topic`);--> statement-breakpoint
CREATE INDEX `living_cards_by_message` ON `living_cards` (`message`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`welcomed` integer NOT NULL,
	`current` text,
	`pending` text,
	FOREIGN KEY (`current`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answers` (
	`evaluation` text NOT NULL,
	`sequence` integer NOT NULL,
	`fact` text NOT NULL,
	`value` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`evaluation`, `sequence`),
	FOREIGN KEY (`evaluation`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answers_by_fact` ON `answers` (`evaluation`,`fact`,`sequence`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`by` text NOT NULL,
	`action` text NOT NULL,
	`evaluation` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`evaluation`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `current_scores` (
	`evaluation` text PRIMARY KEY NOT NULL,
	`total` text NOT NULL,
	`max` text NOT NULL,
	`low` text NOT NULL,
	`high` text NOT NULL,
	`grade` text,
	`missing` integer NOT NULL,
	`dimensions` text NOT NULL,
	`scheme_id` text NOT NULL,
	`scheme_version` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`evaluation`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `drafts` (
	`evaluation` text NOT NULL,
	`person` text NOT NULL,
	`fact` text NOT NULL,
	`typed` text NOT NULL,
	`issue` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`evaluation`, `person`, `fact`),
	FOREIGN KEY (`evaluation`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `evaluations` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign` text NOT NULL,
	`department` text NOT NULL,
	`scheme_id` text NOT NULL,
	`scheme_version` text NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheme_id`,`scheme_version`) REFERENCES `scheme_versions`(`id`,`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_evaluation_a_campaign` ON `evaluations` (`department`,`campaign`);--> statement-breakpoint
CREATE TABLE `scheme_versions` (
	`id` text NOT NULL,
	`version` text NOT NULL,
	`json` text NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `inbox` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`lane` text NOT NULL,
	`state` text NOT NULL,
	`kind` text NOT NULL,
	`card` text,
	`recipient_type` text NOT NULL,
	`recipient` text NOT NULL,
	`queued_at` integer NOT NULL,
	`not_before` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`first_tried_at` integer,
	`settled_at` integer,
	`message` text,
	`error` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_id_unique` ON `outbox` (`id`);--> statement-breakpoint
CREATE INDEX `outbox_by_state` ON `outbox` (`state`,`lane`);--> statement-breakpoint
CREATE INDEX `outbox_updates_pending` ON `outbox` (`card`) WHERE state = 'pending' and kind = 'card_update';--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
