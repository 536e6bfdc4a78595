-- What an evaluation did before it was taken into a campaign goes with that campaign as well.
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
    OR OLD.`evaluation` IN (SELECT `id` FROM `evaluations` WHERE `campaign` = NEW.`campaign`)
  )
)
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
