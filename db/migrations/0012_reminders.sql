CREATE TABLE `reminder_pauses` (
	`person` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reminder_settings` (
	`campaign` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`urgent` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reminders` (
	`campaign` text NOT NULL,
	`deadline` text NOT NULL,
	`person` text NOT NULL,
	`stage` integer NOT NULL,
	`sent` integer NOT NULL,
	`at` integer NOT NULL,
	`message` text,
	`later` integer,
	PRIMARY KEY(`campaign`, `deadline`, `person`, `stage`),
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `campaigns` ADD `deadline_set_at` integer;