-- What may only grow may go for one reason: its campaign was deleted after its time, and a tombstone says so.
DROP TRIGGER `answers_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `answers_no_delete` BEFORE DELETE ON `answers`
WHEN NOT EXISTS (
  SELECT 1 FROM `evaluations` JOIN `tombstones` ON `tombstones`.`campaign` = `evaluations`.`campaign`
  WHERE `evaluations`.`id` = OLD.`evaluation`
)
BEGIN SELECT RAISE(ABORT, 'answers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `snapshots_no_delete` BEFORE DELETE ON `snapshots`
WHEN NOT EXISTS (
  SELECT 1 FROM `evaluations` JOIN `tombstones` ON `tombstones`.`campaign` = `evaluations`.`campaign`
  WHERE `evaluations`.`id` = OLD.`evaluation`
)
BEGIN SELECT RAISE(ABORT, 'snapshots are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decisions_no_delete` BEFORE DELETE ON `decisions`
WHEN NOT EXISTS (
  SELECT 1 FROM `evaluations` JOIN `tombstones` ON `tombstones`.`campaign` = `evaluations`.`campaign`
  WHERE `evaluations`.`id` = OLD.`evaluation`
)
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `review_scores_no_delete` BEFORE DELETE ON `review_scores`
WHEN NOT EXISTS (
  SELECT 1 FROM `evaluations` JOIN `tombstones` ON `tombstones`.`campaign` = `evaluations`.`campaign`
  WHERE `evaluations`.`id` = OLD.`evaluation`
)
BEGIN SELECT RAISE(ABORT, 'review_scores are append-only'); END;
--> statement-breakpoint
-- Of an audit row goes what it tells; what proves it stays: position, action, time, digest and hash.
DROP TRIGGER `audit_log_no_update`;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_update` BEFORE UPDATE ON `audit_log`
WHEN NOT (
  NEW.`by` = '' AND NEW.`evaluation` IS NULL AND NEW.`department` IS NULL AND NEW.`detail` IS NULL
  AND NEW.`position` = OLD.`position` AND NEW.`action` = OLD.`action` AND NEW.`at` = OLD.`at`
  AND NEW.`digest` IS OLD.`digest` AND NEW.`hash` IS OLD.`hash`
  AND NEW.`campaign` IN (SELECT `campaign` FROM `tombstones`)
  AND (
    OLD.`campaign` IS NEW.`campaign`
    OR (
      OLD.`campaign` IS NULL
      AND OLD.`evaluation` IN (SELECT `id` FROM `evaluations` WHERE `campaign` = NEW.`campaign`)
    )
  )
)
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
--> statement-breakpoint
-- INSERT OR REPLACE deletes without firing delete triggers.
CREATE TRIGGER `audit_log_no_replace` BEFORE INSERT ON `audit_log`
WHEN EXISTS (SELECT 1 FROM `audit_log` WHERE `position` = NEW.`position`)
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `snapshots_no_replace` BEFORE INSERT ON `snapshots`
WHEN EXISTS (
  SELECT 1 FROM `snapshots` WHERE `evaluation` = NEW.`evaluation` AND `number` = NEW.`number`
)
BEGIN SELECT RAISE(ABORT, 'snapshots are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `tombstones_no_update` BEFORE UPDATE ON `tombstones`
BEGIN SELECT RAISE(ABORT, 'tombstones are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `tombstones_no_delete` BEFORE DELETE ON `tombstones`
BEGIN SELECT RAISE(ABORT, 'tombstones are append-only'); END;
