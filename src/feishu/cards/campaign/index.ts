import { drawAddUnits } from './add-units.ts';
import { drawAppointed } from './appointed.ts';
import { drawCampaign } from './campaign.ts';
import { drawCampaigns } from './campaigns.ts';
import { drawDeadline } from './deadline.ts';
import { drawCampaignForm } from './form.ts';
import { drawCampaignUnit } from './unit.ts';
import { drawUnitList } from './unit-list.ts';
import { drawCampaignUnits } from './units.ts';

/** The cards about campaigns and administrators, by view. */
export const campaignRenderers = {
  campaigns: drawCampaigns,
  campaign_form: drawCampaignForm,
  campaign: drawCampaign,
  deadline: drawDeadline,
  add_units: drawAddUnits,
  unit_list: drawUnitList,
  campaign_units: drawCampaignUnits,
  campaign_unit: drawCampaignUnit,
  appointed: drawAppointed,
};
