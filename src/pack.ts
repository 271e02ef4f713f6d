import { queueSchema } from './jobs/queue-schema.js';
import { makeTemplate } from './store/template.js';

// The last step of the build: initdb and the tables take seconds, once here instead of in every new folder.
await makeTemplate([queueSchema]);
