CREATE TABLE `scheme_offers` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`scheme_id` text NOT NULL,
	`scheme_version` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`scheme_id`,`scheme_version`) REFERENCES `scheme_versions`(`id`,`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `scheme_versions` DROP COLUMN `offered_by`;--> statement-breakpoint
ALTER TABLE `scheme_versions` DROP COLUMN `offered_at`;--> statement-breakpoint
CREATE TRIGGER `scheme_offers_no_update` BEFORE UPDATE ON `scheme_offers`
BEGIN SELECT RAISE(ABORT, 'scheme_offers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `scheme_offers_no_delete` BEFORE DELETE ON `scheme_offers`
BEGIN SELECT RAISE(ABORT, 'scheme_offers are append-only'); END;
