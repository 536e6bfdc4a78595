-- What may only grow: answers, the audit log, and the indicator systems that evaluations began with.
CREATE TRIGGER `answers_no_update` BEFORE UPDATE ON `answers`
BEGIN SELECT RAISE(ABORT, 'answers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `answers_no_delete` BEFORE DELETE ON `answers`
BEGIN SELECT RAISE(ABORT, 'answers are append-only'); END;
--> statement-breakpoint
-- INSERT OR REPLACE deletes without firing delete triggers, so an answer may only follow the newest one.
CREATE TRIGGER `answers_in_sequence` BEFORE INSERT ON `answers`
WHEN NEW.`sequence` <= (SELECT max(`sequence`) FROM `answers` WHERE `evaluation` = NEW.`evaluation`)
BEGIN SELECT RAISE(ABORT, 'answers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_update` BEFORE UPDATE ON `audit_log`
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_delete` BEFORE DELETE ON `audit_log`
BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `scheme_versions_no_update` BEFORE UPDATE ON `scheme_versions`
BEGIN SELECT RAISE(ABORT, 'scheme_versions are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `scheme_versions_no_delete` BEFORE DELETE ON `scheme_versions`
BEGIN SELECT RAISE(ABORT, 'scheme_versions are never changed'); END;
