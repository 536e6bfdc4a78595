ALTER TABLE `living_cards` ADD `section` text;--> statement-breakpoint
CREATE INDEX `living_cards_by_message` ON `living_cards` (`message`);--> statement-breakpoint
ALTER TABLE `scheme_versions` ADD `offered_by` text;--> statement-breakpoint
ALTER TABLE `scheme_versions` ADD `offered_at` integer;