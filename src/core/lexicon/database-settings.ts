// Where code names the database that it connects to.

/** "postgresql://app@host:5432/orders", "jdbc:mysql://host/orders". Group 1 is the name, at the end. */
export const databaseInUrl =
  /(?<![\w+])(?:jdbc:)?(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|sqlserver)(?:\+\w{2,10})?:\/\/[^\s"'`/]{1,120}\/([a-z]\w{2,40})(?![\w/-])/giu;

/** `"NAME": "orders"`, `dbname=orders`, `POSTGRES_DB: orders`, `database: 'orders'`. Group 1 is the name, at the end. */
export const databaseSetting =
  /(?<![\w.])(?:["']NAME["']|dbname|POSTGRES_DB|MYSQL_DATABASE|MONGO_INITDB_DATABASE|DB_NAME|Database|database)["']?\s?[:=]\s?["']?([a-z]\w{2,40})(?![\w.(/-])/gu;

/** "psql -h host -d orders". Group 1 is the name, at the end. */
export const databaseOfClient =
  /(?<![\p{L}/_-])(?:psql|pg_dump|pg_restore|mysqldump)\s(?:-[-\w.=@ ]{0,60}?\s)?-d\s([a-z]\w{2,40})(?![\w/-])/gu;
