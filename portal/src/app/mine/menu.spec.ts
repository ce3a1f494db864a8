import { TestBed } from '@angular/core/testing';
import { clerk, define, setUp, signIn } from '@fatong/ui/testing';
import { Menu } from './menu.js';

describe('the menu of the portal', () => {
  it('leads to the figures that are pages, and not to those that stand beside a list', async () => {
    const server = setUp([]);
    await signIn(server, { ...clerk, surface: 'portal' });
    await define(server, {
      reports: [
        { id: 'ward.overview', title: ['概览', 'Overview'], area: 'ward', isPage: true },
        { id: 'ward.case-states', title: ['状态', 'States'], area: 'ward', isPage: false },
      ],
    });
    expect(TestBed.inject(Menu).reports()).toEqual([{ title: ['概览', 'Overview'], link: ['/reports', 'ward.overview'] }]);
  });
});
