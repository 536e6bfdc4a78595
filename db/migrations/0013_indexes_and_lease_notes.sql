ALTER TABLE `leases` ADD `note` text;--> statement-breakpoint
ALTER TABLE `leases` ADD `noted_at` integer;--> statement-breakpoint
ALTER TABLE `leases` ADD `former_until` integer;--> statement-breakpoint
CREATE INDEX `audit_log_by_evaluation` ON `audit_log` (`evaluation`,`action`,`at`);--> statement-breakpoint
CREATE INDEX `inbox_by_time` ON `inbox` (`at`);--> statement-breakpoint
CREATE INDEX `outbox_settled` ON `outbox` (`settled_at`) WHERE settled_at is not null;--> statement-breakpoint
CREATE INDEX `invitations_by_department` ON `invitations` (`department`);--> statement-breakpoint
CREATE INDEX `reminders_by_message` ON `reminders` (`message`);