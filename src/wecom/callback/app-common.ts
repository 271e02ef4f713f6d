import { z } from 'zod';

/** A whole number as XML has it; up to 64 bits, so it stays text. */
export const digits = z.string().regex(/^\d{1,20}$/);

/** Elements that every message and event of an app has. */
export const common = {
  ToUserName: z.string().min(1),
  FromUserName: z.string().min(1),
  CreateTime: z.string().regex(/^\d{1,12}$/),
  AgentID: digits.optional(),
};

/** The same by their meaning: corpid 企业号, userid 成员账号, seconds since 1970, the app's id. */
export const commonOf = (wire: z.infer<z.ZodObject<typeof common>>) => ({
  corpId: wire.ToUserName,
  userId: wire.FromUserName,
  createTime: Number(wire.CreateTime),
  agentId: wire.AgentID,
});
