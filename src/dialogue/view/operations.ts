import type { CampaignId, OutgoingBody } from '../../evaluation/index.ts';

/** Buttons of 运维. */
export type OperationsAction =
  | { readonly do: 'operations' | 'resend_all' }
  | { readonly do: 'resend'; readonly message: string }
  | { readonly do: 'ask_delete_campaign' | 'delete_campaign'; readonly campaign: CampaignId };

/** A person as they are told of: by the name they said, else by what the messenger calls them. */
export interface Told {
  /** Null: a group chat. */
  readonly person: string | null;
  readonly name: string | null;
}

export interface DeletableCampaign {
  readonly campaign: CampaignId;
  readonly name: string;
  readonly region: string;
  readonly year: string;
  readonly departments: string;
}

/** How the service stands, for administrators. */
export interface OperationsView {
  readonly view: 'operations';
  readonly results: readonly string[];
  readonly undeliverable: {
    readonly count: number;
    /** The newest of them, without what they say. */
    readonly newest: readonly {
      readonly message: string;
      readonly kind: OutgoingBody['kind'];
      readonly to: Told;
      readonly when: string;
      readonly reason: string;
      readonly told: boolean;
      readonly resendable: boolean;
    }[];
  };
  readonly unreachable: {
    readonly count: number;
    readonly people: readonly { readonly who: Told; readonly since: string; readonly reason: string }[];
  };
  readonly waiting: number;
  /** `12.4 MB`. */
  readonly database: string;
  readonly files: { readonly count: number; readonly size: string };
  /** Null: none was ever made. */
  readonly lastBackup: string | null;
  readonly deletable: {
    readonly years: number;
    readonly campaigns: readonly DeletableCampaign[];
  };
}

/** Asks before a campaign is deleted for good. */
export interface DeleteCampaignView extends DeletableCampaign {
  readonly view: 'delete_campaign';
}
