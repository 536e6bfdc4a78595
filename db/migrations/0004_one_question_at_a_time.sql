CREATE TABLE `deferrals` (
	`evaluation` text NOT NULL,
	`fact` text NOT NULL,
	`by` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`evaluation`, `fact`),
	FOREIGN KEY (`evaluation`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `people` ADD `asking` text;