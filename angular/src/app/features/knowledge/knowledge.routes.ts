import type { Routes } from '@angular/router';
import { keepUnsavedChanges } from './editor/unsaved-changes-guard';

export const knowledgeRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./list/faq-list-page').then((m) => m.FaqListPage),
    title: 'SupportMax::Menu:Knowledge',
  },
  {
    path: 'import',
    loadComponent: () => import('./import/import-page').then((m) => m.ImportPage),
    title: 'SupportMax::Import:Title',
  },
  {
    path: 'product-areas',
    loadComponent: () => import('./areas/product-areas-page').then((m) => m.ProductAreasPage),
    title: 'SupportMax::ProductAreas:Title',
  },
  {
    path: 'new',
    loadComponent: () => import('./editor/new-faq-page').then((m) => m.NewFaqPage),
    canDeactivate: [keepUnsavedChanges],
    title: 'SupportMax::Faq:New',
  },
  {
    path: ':id',
    loadComponent: () => import('./editor/edit-faq-page').then((m) => m.EditFaqPage),
    canDeactivate: [keepUnsavedChanges],
    title: 'SupportMax::Faq',
  },
];
