import type { Routes } from '@angular/router';
import { keepUnsavedChanges } from '../knowledge/editor/unsaved-changes-guard';

export const crmRoutes: Routes = [
  {
    path: '',
    canDeactivate: [keepUnsavedChanges],
    loadComponent: () => import('./connection/crm-connection-page').then((m) => m.CrmConnectionPage),
    title: 'SupportMax::Menu:Crm',
  },
  {
    path: 'mapping',
    canDeactivate: [keepUnsavedChanges],
    loadComponent: () => import('./mapping/crm-mapping-page').then((m) => m.CrmMappingPage),
    title: 'SupportMax::Crm:Mapping',
  },
  {
    path: 'ledger',
    loadComponent: () => import('./ledger/crm-ledger-page').then((m) => m.CrmLedgerPage),
    title: 'SupportMax::Crm:Ledger',
  },
  {
    path: 'drift',
    loadComponent: () => import('./drift/crm-drift-page').then((m) => m.CrmDriftPage),
    title: 'SupportMax::Crm:Drift',
  },
];
