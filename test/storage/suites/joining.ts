import { describe, expect, it } from 'vitest';
import { chatId } from '../../../src/evaluation/index.ts';
import { at, begun, type OpenStorage, somebody } from '../support/office.ts';

const hourMs = 3600_000;

export function joiningSuite(open: OpenStorage): void {
  describe('how people join', () => {
    it('keeps invitations until they end or expire', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const { department } = record;
      const code = crypto.randomUUID().slice(0, 8).toUpperCase();
      const invitation = {
        code,
        department,
        role: 'leader',
        by,
        at: at(0),
        expiresAt: at(100),
        endedAt: null,
      } as const;
      const openAt = (seconds: number) =>
        storage.turn(({ records }) => records.openInvitations(department, at(seconds)));
      await storage.turn(({ records }) => records.addInvitations([invitation]));
      expect(await storage.turn(({ records }) => records.invitation(code))).toEqual(invitation);
      expect(await openAt(99)).toEqual([invitation]);
      expect(await openAt(100)).toEqual([]);
      await storage.turn(({ records }) => records.endInvitationsBy(by, department, at(5)));
      expect(await openAt(6)).toEqual([]);
    });

    it('keeps who was found in a group until the hour is over, and that it was met', async () => {
      const storage = await open();
      const { record, by: person } = await begun(storage);
      const { department } = record;
      const place = { person, chat: chatId(`oc_${crypto.randomUUID()}`) };
      const [one, two] = [somebody(), somebody()];
      const members = [one, two].map((each) => ({ person: each, name: '王芳' }));
      const list = { department, members, isCut: false, chosen: [] };
      await storage.turn(async ({ records }) => {
        await records.meetGroup(person, { chat: place.chat, name: '自评工作群', at: at(0) });
        await records.meetGroup(person, { chat: place.chat, name: null, at: at(1) });
        await records.keepGroupList(place, list, { at: at(2), expired: at(-100) });
        await records.chooseFromGroup(place, [two]);
      });
      const listSince = (seconds: number) =>
        storage.turn(({ records }) => records.groupList(place, at(seconds)));
      expect(await listSince(2)).toEqual({ ...list, chosen: [two] });
      expect(await listSince(3)).toBeNull();
      await storage.turn(({ records }) =>
        records.keepGroupList({ ...place, chat: chatId('oc_other') }, list, { at: at(9), expired: at(8) }),
      );
      expect(await listSince(2)).toBeNull();
      const met = { chat: place.chat, name: '自评工作群', at: at(1) };
      expect(await storage.turn(({ records }) => records.groupsMet(person, 5))).toEqual([met]);
      await storage.turn(({ records }) => records.forgetGroup(place));
      expect(await storage.turn(({ records }) => records.groupMet(place))).toBeNull();
    });

    it('tells a request from an offer, and forgets neither', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const { department } = record;
      const person = somebody();
      const request = {
        id: crypto.randomUUID(),
        department,
        person,
        name: '王芳',
        role: 'contributor',
        invitedBy: by,
        state: 'asked',
        at: at(0),
        decidedBy: null,
        decidedAt: null,
      } as const;
      const offer = { ...request, id: crypto.randomUUID(), person: somebody(), state: 'offered' } as const;
      await storage.turn(async ({ records }) => {
        await records.addJoinRequest(request);
        await records.addJoinRequest({ ...offer, decidedBy: by, decidedAt: at(0) });
        await records.settleRequest(offer.id, {
          state: 'confirmed',
          name: '孙丽',
          by: offer.person,
          at: at(9),
        });
      });
      expect(await storage.turn(({ records }) => records.openRequest(person, department))).toEqual(request);
      expect(await storage.turn(({ records }) => records.openRequest(offer.person, department))).toBeNull();
      expect(await storage.turn(({ records }) => records.joinRequest(offer.id))).toMatchObject({
        state: 'confirmed',
        name: '孙丽',
        decidedBy: offer.person,
      });
    });

    it('finds departments by name, whole names first, and those that nobody coordinates', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const { department: id, departmentName: name } = record;
      const longer = await begun(storage, { departmentName: `${name}二所` });
      const named = (text: string) => storage.turn(({ records }) => records.departmentsNamed(text));
      expect(await named(name)).toEqual([{ id, name }]);
      expect(await named(name.slice(2))).toHaveLength(2);
      expect(await named('%')).toEqual([]);
      await storage.turn(({ records }) => records.removeMembership(by, id));
      const empty = await storage.turn(({ records }) => records.departmentsWithoutCoordinator());
      expect(empty.map((one) => one.id)).toContain(id);
      expect(empty.map((one) => one.id)).not.toContain(longer.record.department);
    });

    it('counts wrong codes by the hour, and lets them go afterwards', async () => {
      const storage = await open();
      const [one, other] = [somebody(), somebody()];
      const later = new Date(at(0).getTime() + hourMs);
      await storage.turn(async ({ records }) => {
        await records.noteWrongCode(one, at(0));
        await records.noteWrongCode(one, at(60));
        expect(await records.wrongCodes(one, at(61))).toBe(2);
        expect(await records.wrongCodes(other, at(61))).toBe(0);
        expect(await records.wrongCodes(one, later)).toBe(0);
        await records.noteWrongCode(other, later);
        expect(await records.wrongCodes(one, at(61))).toBe(0);
        expect(await records.wrongCodes(other, later)).toBe(1);
      });
    });
  });
}
