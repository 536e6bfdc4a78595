CREATE TABLE `finding_reasons` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`evaluation` text NOT NULL,
	`finding` text NOT NULL,
	`check` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`evaluation`) REFERENCES `evaluations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `finding_reasons_by_evaluation` ON `finding_reasons` (`evaluation`);
--> statement-breakpoint
-- A reason only grows; it may go for one reason: its campaign was deleted after its time, and a tombstone says so.
CREATE TRIGGER `finding_reasons_no_update` BEFORE UPDATE ON `finding_reasons`
BEGIN SELECT RAISE(ABORT, 'finding_reasons are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `finding_reasons_no_delete` BEFORE DELETE ON `finding_reasons`
WHEN NOT EXISTS (
  SELECT 1 FROM `evaluations` JOIN `tombstones` ON `tombstones`.`campaign` = `evaluations`.`campaign`
  WHERE `evaluations`.`id` = OLD.`evaluation`
)
BEGIN SELECT RAISE(ABORT, 'finding_reasons are append-only'); END;
--> statement-breakpoint
-- INSERT OR REPLACE deletes without firing delete triggers.
CREATE TRIGGER `finding_reasons_no_replace` BEFORE INSERT ON `finding_reasons`
WHEN EXISTS (SELECT 1 FROM `finding_reasons` WHERE `position` = NEW.`position`)
BEGIN SELECT RAISE(ABORT, 'finding_reasons are append-only'); END;
