import { RoutesService } from '@abp/ng.core';
import {
  inject,
  makeEnvironmentProviders,
  provideAppInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import { Policies } from './policies';

/** Our pages in the side menu; ABP's modules add theirs below "Administration" themselves. */
export function provideMenu(): EnvironmentProviders {
  return makeEnvironmentProviders([provideAppInitializer(addMenu)]);
}

function addMenu(): void {
  // eLayoutType is a const enum that isolated modules cannot read.
  const layout = 'application' as never;
  inject(RoutesService).add([
    {
      path: '/',
      name: 'SupportMax::Menu:Dashboard',
      iconClass: 'bi bi-speedometer2',
      order: 1,
      layout,
      requiredPolicy: Policies.Dashboard,
    },
    {
      path: '/conversations',
      name: 'SupportMax::Menu:Conversations',
      iconClass: 'bi bi-chat-dots',
      order: 2,
      layout,
      requiredPolicy: Policies.Conversations,
    },
    {
      path: '/routing',
      name: 'SupportMax::Menu:Routing',
      iconClass: 'bi bi-people',
      order: 2.5,
      layout,
      requiredPolicy: Policies.ConversationsSupervise,
    },
    {
      path: '/tickets',
      name: 'SupportMax::Menu:Tickets',
      iconClass: 'bi bi-ticket-perforated',
      order: 3,
      layout,
      requiredPolicy: Policies.Tickets,
    },
    {
      path: '/knowledge',
      name: 'SupportMax::Menu:Knowledge',
      iconClass: 'bi bi-journal-text',
      order: 4,
      layout,
      requiredPolicy: Policies.Knowledge,
    },
    {
      path: '/playground',
      name: 'SupportMax::Menu:Playground',
      iconClass: 'bi bi-chat-square-text',
      order: 6,
      layout,
      requiredPolicy: Policies.Knowledge,
    },
    {
      path: '/gaps',
      name: 'SupportMax::Menu:Gaps',
      iconClass: 'bi bi-question-diamond',
      order: 5,
      layout,
      requiredPolicy: Policies.Knowledge,
    },
    {
      path: '/developer',
      name: 'SupportMax::Menu:Developer',
      iconClass: 'bi bi-plug',
      order: 9,
      layout,
      requiredPolicy: Policies.Partners,
    },
    {
      path: '/thresholds',
      name: 'SupportMax::Menu:Thresholds',
      iconClass: 'bi bi-sliders',
      order: 7,
      layout,
      requiredPolicy: Policies.Thresholds,
    },
    {
      path: '/widget',
      name: 'SupportMax::Menu:Widget',
      iconClass: 'bi bi-window-stack',
      order: 8,
      layout,
      requiredPolicy: Policies.Widget,
    },
    {
      path: '/mailbox',
      name: 'SupportMax::Menu:Mailbox',
      iconClass: 'bi bi-envelope',
      order: 8.2,
      layout,
      requiredPolicy: Policies.Email,
    },
    {
      path: '/chat-models',
      name: 'SupportMax::Menu:ChatModels',
      iconClass: 'bi bi-stars',
      order: 8.4,
      layout,
      requiredPolicy: Policies.ChatModels,
    },
    {
      path: '/crm',
      name: 'SupportMax::Menu:Crm',
      iconClass: 'bi bi-arrow-left-right',
      order: 8.6,
      layout,
      requiredPolicy: Policies.Crm,
    },
    {
      path: '/background',
      name: 'SupportMax::Menu:Background',
      iconClass: 'bi bi-gear-wide-connected',
      order: 9.5,
      layout,
      requiredPolicy: Policies.BackgroundWork,
    },
    {
      path: '/operators/tenants',
      name: 'SupportMax::Menu:Operator',
      iconClass: 'bi bi-building',
      order: 1,
      layout,
      requiredPolicy: Policies.Tenants,
    },
  ]);
}
