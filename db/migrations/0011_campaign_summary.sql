CREATE TABLE `nudges` (
	`campaign` text NOT NULL,
	`person` text NOT NULL,
	`day` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`campaign`, `day`, `person`),
	FOREIGN KEY (`campaign`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `current_scores` ADD `reviewed` text;--> statement-breakpoint
ALTER TABLE `current_scores` ADD `points` text;--> statement-breakpoint
CREATE INDEX `evaluations_by_campaign` ON `evaluations` (`campaign`);