DROP INDEX `living_cards_by_evaluation`;--> statement-breakpoint
DROP INDEX `living_cards_by_message`;--> statement-breakpoint
ALTER TABLE `outbox` ADD `told_at` integer;