import type { Routes } from '@angular/router';

export const operatorsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./tenant-overview-page').then((m) => m.TenantOverviewPage),
    title: 'SupportMax::Menu:Operator',
  },
  {
    path: 'new',
    loadComponent: () => import('./new-tenant-page').then((m) => m.NewTenantPage),
    title: 'SupportMax::Operator:New',
  },
];
