-- The application of Microsoft Entra that signs in to an Azure OpenAI resource.

alter table chat_model_settings add column entra jsonb;
