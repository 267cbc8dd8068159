import { authGuard, permissionGuard } from '@abp/ng.core';
import type { Routes } from '@angular/router';
import { landingGuard } from './core/menu/landing-guard';
import { Policies } from './core/menu/policies';
import { keepUnsavedChanges } from './features/knowledge/editor/unsaved-changes-guard';

export const appRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [authGuard, landingGuard],
    loadComponent: () => import('./features/metrics/dashboard-page').then((m) => m.DashboardPage),
    title: 'SupportMax::Menu:Dashboard',
  },
  {
    path: 'conversations',
    canActivate: [authGuard, permissionGuard],
    loadChildren: () =>
      import('./features/conversations/conversations.routes').then((m) => m.conversationsRoutes),
  },
  {
    path: 'routing',
    canActivate: [authGuard, permissionGuard],
    loadChildren: () => import('./features/routing/routing.routes').then((m) => m.routingRoutes),
  },
  {
    path: 'tickets',
    canActivate: [authGuard, permissionGuard],
    loadChildren: () => import('./features/tickets/tickets.routes').then((m) => m.ticketsRoutes),
  },
  {
    path: 'knowledge',
    canActivate: [authGuard, permissionGuard],
    loadChildren: () => import('./features/knowledge/knowledge.routes').then((m) => m.knowledgeRoutes),
  },
  {
    path: 'dashboard/conversations',
    canActivate: [authGuard],
    loadComponent: () => import('./features/metrics/counted-list-page').then((m) => m.CountedListPage),
    title: 'SupportMax::Counted:Title',
  },
  {
    path: 'playground',
    canActivate: [authGuard, permissionGuard],
    loadComponent: () =>
      import('./features/answering/playground/playground-page').then((m) => m.PlaygroundPage),
    title: 'SupportMax::Menu:Playground',
  },
  {
    path: 'thresholds',
    canActivate: [authGuard, permissionGuard],
    loadComponent: () =>
      import('./features/answering/thresholds/thresholds-page').then((m) => m.ThresholdsPage),
    title: 'SupportMax::Menu:Thresholds',
  },
  {
    path: 'widget',
    canActivate: [authGuard, permissionGuard],
    canDeactivate: [keepUnsavedChanges],
    loadComponent: () => import('./features/widget/widget-page').then((m) => m.WidgetPage),
    title: 'SupportMax::Menu:Widget',
  },
  {
    path: 'gaps',
    canActivate: [authGuard, permissionGuard],
    loadComponent: () => import('./features/answering/gaps/gaps-page').then((m) => m.GapsPage),
    title: 'SupportMax::Menu:Gaps',
  },
  {
    path: 'developer',
    canActivate: [authGuard, permissionGuard],
    data: { requiredPolicy: Policies.Partners },
    loadChildren: () => import('./features/partners/partners.routes').then((m) => m.partnersRoutes),
  },
  {
    path: 'mailbox',
    canActivate: [authGuard, permissionGuard],
    canDeactivate: [keepUnsavedChanges],
    loadComponent: () => import('./features/mailbox/mailbox-page').then((m) => m.MailboxPage),
    title: 'SupportMax::Menu:Mailbox',
  },
  {
    path: 'chat-models',
    canActivate: [authGuard, permissionGuard],
    canDeactivate: [keepUnsavedChanges],
    loadComponent: () => import('./features/chat-models/chat-models-page').then((m) => m.ChatModelsPage),
    title: 'SupportMax::Menu:ChatModels',
  },
  {
    path: 'crm',
    canActivate: [authGuard, permissionGuard],
    data: { requiredPolicy: Policies.Crm },
    loadChildren: () => import('./features/crm/crm.routes').then((m) => m.crmRoutes),
  },
  {
    path: 'background',
    canActivate: [authGuard, permissionGuard],
    data: { requiredPolicy: Policies.BackgroundWork },
    loadChildren: () => import('./features/background/background.routes').then((m) => m.backgroundRoutes),
  },
  {
    path: 'operators/tenants',
    canActivate: [authGuard, permissionGuard],
    loadChildren: () => import('./features/operators/operators.routes').then((m) => m.operatorsRoutes),
  },
  {
    path: 'account/forgot-password',
    loadComponent: () => import('./account/password/forgot-password-page').then((m) => m.ForgotPasswordPage),
    title: 'AbpAccount::ForgotPassword',
  },
  {
    path: 'account/reset-password',
    loadComponent: () => import('./account/password/reset-password-page').then((m) => m.ResetPasswordPage),
    title: 'SupportMax::Password:Title',
  },
  {
    path: 'account/login',
    loadComponent: () => import('./account/login/login-page').then((m) => m.LoginPage),
    title: 'AbpAccount::Login',
  },
  {
    path: 'account',
    loadChildren: () => import('./account/account.routes').then((m) => m.accountRoutes),
  },
  { path: 'identity', loadChildren: () => import('@abp/ng.identity').then((m) => m.createRoutes()) },
  {
    path: 'tenant-management',
    loadChildren: () => import('@abp/ng.tenant-management').then((m) => m.createRoutes()),
  },
  {
    path: 'setting-management',
    loadChildren: () => import('@abp/ng.setting-management').then((m) => m.createRoutes()),
  },
  {
    path: '**',
    loadComponent: () => import('./shared/not-found-page').then((m) => m.NotFoundPage),
    title: 'SupportMax::NotFound:Title',
  },
];
