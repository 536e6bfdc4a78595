CREATE TABLE `groups_met` (
	`person` text NOT NULL,
	`chat` text NOT NULL,
	`name` text,
	`met_at` integer NOT NULL,
	`list` text,
	`listed_at` integer,
	PRIMARY KEY(`person`, `chat`)
);
--> statement-breakpoint
CREATE INDEX `groups_met_listed` ON `groups_met` (`listed_at`);